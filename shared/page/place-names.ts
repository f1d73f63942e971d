/** What a place is called besides its full name: 石林彝族自治县 is also 石林县, and 石林 before 政协. */

/** Written without 族 only where no single character is left over (蒙古自治州, 回族自治区). */
const PEOPLES =
  '各族|(?:蒙古|维吾尔|布依|朝鲜|土家|哈尼|哈萨克|傈僳|高山|拉祜|东乡|纳西|景颇|柯尔克孜|达斡尔|仫佬|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺)族?|[壮回满侗瑶白藏苗彝傣黎佤畲水土羌怒京]族';
const AUTONOMOUS = new RegExp(`^(.{2,}?)(?:${PEOPLES})*自治([州县旗区])$`);
const SELF_NAMED = new RegExp(`^(${PEOPLES})自治([州县旗])$`);

/** The generic part at the end of a name. 林区 and 新区 are two characters of it. */
const GENERIC = /(?:特别行政区|地区|林区|新区|[省市区县旗盟])$/;

export interface PlaceNames {
  /** With its generic part: 昆明市, 石林彝族自治县, 石林县. These stand anywhere. */
  full: string[];
  /** Without: 昆明, 石林. One of these needs a boundary before it. Absent where one character would be left (云县). */
  bare?: string;
}

export function placeNames(name: string): PlaceNames {
  const self = SELF_NAMED.exec(name);
  if (self) return { full: [name, `${self[1]}${self[2]}`] };
  const autonomous = AUTONOMOUS.exec(name);
  if (autonomous) {
    const [, stem = '', generic = ''] = autonomous;
    return { full: [name, `${stem}${generic}`], bare: stem };
  }
  const bare = name.replace(GENERIC, '');
  return { full: [name], ...(bare.length >= 2 && bare !== name && { bare }) };
}
