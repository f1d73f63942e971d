/**
 * Places of Yunnan by names that reports of earlier years use. The code is today's, so that figures of one place add
 * up over the years: 呈贡县 became 呈贡区 in 2011, and both are counted under 530114.
 */
export const FORMER_PLACES: Readonly<Record<string, string>> = {
  呈贡县: '530114',
  晋宁县: '530115',
  沾益县: '530303',
  马龙县: '530304',
  江川县: '530403',
  澄江县: '530481',
  腾冲县: '530581',
  水富县: '530681',
  思茅市: '530800',
  普洱哈尼族彝族自治县: '530821',
  禄丰县: '532302',
  蒙自县: '532503',
  弥勒县: '532504',
  文山县: '532601',
  泸水县: '533301',
  香格里拉县: '533401',
  中甸县: '533401',
  潞西市: '533103',
};
