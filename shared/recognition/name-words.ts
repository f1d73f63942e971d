/** Words of the list of words that are a name as readily: places, and what parents call a child. */
const NAME_WORDS = new Set(
  (
    '吉林 吉安 吉水 黄龙 黄山 黄河 黄海 黄岩 黄梅 黄冈 马龙 马山 马关 金平 金山 金阳 金川 金台 金华 金门 安宁 安顺 安康 安国 安平 安静 龙江 龙泉 龙海 龙岩 龙华 龙山 高山 高平 高明 高青 高峰 白云 白城 白鹤 江山 江川 江宁 江华 江北 江苏 江津 武宁 武平 武威 武定 武昌 武汉 武进 ' +
    '华山 华宁 华安 华容 华龙 华侨 石林 石河 石泉 石城 林芝 林州 柳江 柳林 柳城 方圆 钟山 钟祥 明光 明亮 文山 文成 文昌 文静 文明 和平 和顺 平安 平原 平江 平川 平凡 平和 常宁 常山 常青 常州 双江 康定 康乐 康平 永平 孟州 孟津 祁阳 祁东 衡阳 衡山 宁波 宁海 宁夏 宁乡 ' +
    '叶县 梁山 梁平 沈阳 沙洋 池州 关山 温馨 荣昌 荣成 雷州 雷山 万里 万年 万宁 万山 万达 于都 云龙 云梦 云南 云阳 云霄 云浮 向阳 向前 时光 成长 成都 成武 应城 任丘 丰都 丰县 乐山 乐平 乐安 乐观 凤山 凤阳 凤庆 凤凰 阳光 阳春 阳泉 阳江 阳朔 阳曲 阳新 ' +
    '高兴 高雄 景德 景宁 景泰 路桥 路南 鲁山 鲁甸 麻城 麻江 丽江 保山 保康 保亭 元阳 平阳 平湖 平遥 平顺 强盛 惠州 惠安 惠民 惠阳 惠东 浦江 浦东 浦北 寿光 寿宁 寿阳 韶山 韶关'
  ).split(' '),
);

/** Whether the word that reads as a surname and a character may be a person's name where the words around it say so. */
export function isNameWord(text: string, start: number, end: number): boolean {
  return end - start === 2 && NAME_WORDS.has(text.slice(start, end));
}
