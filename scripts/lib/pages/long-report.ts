/** Places and names of no real county, for a report of any length. */
const TOWNS = ['青禾镇', '石桥镇', '云岭乡', '白沙镇', '松林乡', '新塘镇', '柳河镇', '东坪乡'];
const SURNAMES = [...'沈陆顾段柳杜程姚'];
const NAMES = [...'禾川宁远芷岚澄舟'];
const MEETINGS = ['院坝议事', '田间协商', '水边夜话', '屋檐会'];

/** A paragraph of the genre with four figures, a person and an initiative; now and then a figure and a person of which one cannot be sure. */
function paragraph(i: number): string {
  const town = TOWNS[i % TOWNS.length];
  const person = `${SURNAMES[i % SURNAMES.length]}${NAMES[(i * 3) % NAMES.length]}${NAMES[(i + 1) % NAMES.length]}`;
  const meeting = MEETINGS[i % MEETINGS.length];
  return (
    `${town}政协委员联络站站长${person}介绍，全年开展“${meeting}”品牌活动${i + 12}场次，参与群众${(i + 3) * 120}人次，` +
    `收到意见建议${i + 31}条，其中${i + 17}条被有关部门采纳，当地群众对办理结果表示满意。` +
    (i % 4 === 1 ? '到场的有十几位老人，陆远宁笑着递上一杯茶。' : '')
  );
}

/** How many mentions a paragraph is meant to have. */
const MENTIONS = 6;

/** A web page of the genre, written by us, with about so many mentions. */
export function longReport(mentions: number): string {
  const paragraphs = Array.from(
    { length: Math.ceil(mentions / MENTIONS) },
    (_, i) => `<p>　　${paragraph(i)}</p>`,
  );
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>滨河县政协2023年基层协商纪实_滨河网</title>
<style>body{font:16px/1.9 sans-serif;width:760px;margin:auto}</style>
</head>
<body>
<h1>滨河县政协2023年基层协商纪实</h1>
<p>发布时间：2024-01-18 10:00　来源：滨河网</p>
${paragraphs.join('\n')}
<form><label>站内搜索 <input id="search"></label></form>
<div id="editable" contenteditable="true">留言</div>
</body>
</html>
`;
}
