/** A report of an invented city, in the genre. */
export const REPORT = [
  '凝心聚力谱新篇——临溪市政协去年工作回眸',
  '过去一年,临溪市政协把调研做在田间地头,把协商开到车间码头,交出了一份扎实的答卷。',
  '据统计,2024年,临溪市政协共征集提案386件,经审查立案351件,办复率达100%。其中,“关于推进山茶产业提质的建议”由市政协主席褚明远领衔督办,带动投入3200余万元。',
  '市政协主席褚明远(前排左二)在青石县走访茶农。陪同走访的有市政协副主席卫青、秘书长卫青松。',
  '一年来,市政协创设“茶叙协商”平台,在各乡镇设点47个,开展活动129场次,为群众解决实际问题268件。',
  '第一调研组由副主席卫青带队,赴白沙区、南河区走访企业12家,收集意见建议43条,整理后报送市委。',
  '第二调研组由副主席沈秀兰带队,赴望江县、北塘县走访企业15家,收集意见建议43条,整理后报送市委。',
  '第三调研组由副主席施海涛带队,赴东陵市、西坪县走访企业9家,收集意见建议37条,整理后报送市委。',
  '会议期间,褚明远要求各级委员常下基层、多交朋友,把“茶叙协商”办成群众信得过的平台。',
].join('\n');

/** The report with one edit; it throws if the words to replace are not there. */
export function edited(from: string | RegExp, to: string, report = REPORT): string {
  const after = report.replace(from, to);
  if (after === report) throw new Error(`nothing to edit: ${from}`);
  return after;
}
