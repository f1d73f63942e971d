import { expect, test } from 'vitest';
import { statistics } from './helpers.ts';

const SUBJECTS = [
  ['形成提案442件', '提案'],
  ['全年立案442件提案', '提案'],
  ['来自各界的400余名委员聚焦重点工作', '委员'],
  ['梳理形成23条建议呈送区委', '建议'],
  ['对全市35所完成整改的学校开展视察', '学校'],
  ['来自31个界别的代表', '界别'],
  ['协调资金6500余万元', '资金'],
  ['在会议上发言5人次', '发言'],
  ['全年开展了110次协商', '协商'],
  ['联合6000名委员、群众参与其中', '委员、群众'],
  ['办结率100%', '办结率'],
  ['共享收集的66件反映社情民意信息获得批示', '社情民意信息'],
  ['动员委员参与人数达1885人(次)', '委员'],
  ['对成果作出批示120次', '批示'],
  ['2000多名委员本着高度的责任感参会', '委员'],
  ['开展四个“双百行动”的做法', '双百行动'],
  ['设置了3个主题楼道', '主题楼道'],
  ['占立案总数的16.3%', '立案'],
] as const;

test.each(SUBJECTS)('R14 what is counted in %s is %s', (text, subject) => {
  expect(statistics(text)[0]!.subject).toBe(subject);
});

test.each(['其中占32.1%', '全年新建6项', '为抗疫捐款捐物，共计价值约72万元', '扎根基层三年'])(
  'R14 %s does not say what is counted',
  text => {
    expect(statistics(text)[0]!.subject).toBeUndefined();
  },
);

test.each([
  ['全年收到提案442件', '收到'],
  ['经审查立案96件提案', '审查立案'],
  ['辖区内关停146个矿山', '关停'],
] as const)('R15 in %s it is %s', (text, act) => {
  expect(statistics(text)[0]!.act).toBe(act);
});
