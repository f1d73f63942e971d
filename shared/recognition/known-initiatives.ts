/** Names that are initiatives without quotes wherever they stand. */
export const PROPER_NAMES = '协商在基层 院坝协商 网络议政 远程协商 党建联盟 脱贫攻坚助推行动'.split(' ');

/** National doctrines, strategies and systems: worth offering, but a matter of taste. Their score is middling. */
export const NATIONAL_TERMS =
  '习近平新时代中国特色社会主义思想 习近平文化思想 习近平法治思想 习近平生态文明思想 习近平经济思想 习近平强军思想 习近平外交思想 铸牢中华民族共同体意识 全过程人民民主 全面建成小康社会 新发展理念 新型政党制度 乡村振兴战略 长江经济带'.split(
    ' ',
  );

/** Campaigns whose own name stands before its classifying noun. */
export const CAMPAIGNS = '扫黑除恶 普法强基补短板 打非治违 扫黄打非 万企兴万村 万企帮万村 爱国卫生'.split(
  ' ',
);
export const CAMPAIGN_NOUN = /^(?:专项斗争|专项行动|行动|运动)/;

/** Systems of wardens, 河长制 and 林长制: the common end, and what may stand before it. */
export const WARDEN_END = '长制';
export const WARDEN_FRONT = /(?:河湖|湖河|[河湖林田链路湾])$/;

/** A coined brand before 平台: 数字政协·融媒体平台. */
export const DOTTED_FRONT = /(?:数字|智慧|云上|网上|掌上|码上|书香)[\u4e00-\u9fff]{0,4}$/;
export const DOTTED_REST = /^·[\u4e00-\u9fff]{2,6}?(?=平台|系统|小程序)/;
