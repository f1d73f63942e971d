/** Chinese words of the first run: the welcome page and the tour. */
export const zh = {
  'welcome.title': '欢迎使用眉批',
  'welcome.about':
    '眉批在政协新闻页面上标出数据、人物、举措和文件，由您确认、加标签、写批注。几项选择，随时可以在设置里更改。',
  'welcome.language': '一、语言',
  'welcome.sites': '二、在哪些网站上运行',
  'welcome.sitesRead':
    '眉批只读取下列网站的页面文字，在本机识别并标记，不上传浏览记录。取消勾选即在该网站上暂停。',
  'welcome.where': '三、批注存在哪里',
  'welcome.local': '只存在这台设备上',
  'welcome.localHelp': '无需账号，离线可用。以后随时可以连接服务器，并把已有的批注带过去。',
  'welcome.team': '与团队同步：我有连接链接或邀请链接',
  'welcome.ready': '四、试一试',
  'welcome.readyHelp': '用一篇示例报道，五步了解眉批。示例里的操作不会进入您的工作区。',
  'welcome.tour': '开始导览',
  'welcome.tourAgain': '重看导览',
  'welcome.skip': '跳过，打开设置',
  'welcome.page': '欢迎页',
  'tour.title': '眉批导览',
  'tour.step': '第 {0} 步，共 {1} 步',
  'tour.previous': '上一步',
  'tour.next': '下一步',
  'tour.finish': '完成',
  'tour.leave': '离开导览',
  'tour.done': '已做到',
  'tour.report': '示例报道',
  'tour.panel': '侧边栏',
  'tour.local': '这里的操作只在导览中有效，不会进入您的工作区。',
  'tour.see': '眉批标出了什么',
  'tour.seeText':
    '打开页面，眉批就标出其中的数据、人物、举措和文件。虚线是建议，由您决定去留。把鼠标移到标记上可看到卡片：它读作什么，依据是什么。',
  'tour.decide': '确认或否定',
  'tour.decideText':
    '在卡片或侧边栏里确认一条建议：虚线变为实线，并保存下来。不对的就否定，只对这一处有效。请在右侧列表中确认一条。',
  'tour.add': '自己标注，写批注',
  'tour.addText':
    '选中报道里的任意文字，会出现标注按钮；“写批注”可以加批注和标签。请给任意一条加上标签或批注，或标注一段文字。',
  'tour.list': '在侧边栏里逐条处理',
  'tour.listText':
    '侧边栏按页面顺序列出全部条目，可以按类别、标签和状态筛选，也可以只用键盘逐条处理。请把待定的建议处理掉至少五条。',
  'tour.keep': '撤销、导出与团队',
  'tour.keepText':
    '每一步都可以撤销。批注可以导出成多种格式，也可以与团队同步。平时点工具栏上的眉批图标打开侧边栏。现在打开一篇政协新闻，就可以开始了。',
  'tour.ended': '导览完成。以后可以在设置里重看。',
  'failure.in_tour': '导览里不能这样做。请离开导览后，在侧边栏或设置里操作。',
  'tour.toSettings': '打开设置',
};
export type WelcomeWords = Record<keyof typeof zh, string>;
