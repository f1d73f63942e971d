/** Names of `<meta>` that tell who wrote a page. */
const NAMES = ['author', 'article:author', 'byl', 'dc.creator', 'dcterms.creator'];
/** Content systems put the office, the site or a login there: what is cited is a person's name or a few. */
const PERSONS = /^\p{Script=Han}[\p{Script=Han}·、，, ]{1,19}$/u;
const NO_PERSON = /网|报|社|站|台|局|委|办|部|会|政协|中心|公司|编辑|记者|作者|来源|本站|管理员|未知|佚名/;

/** Who wrote a page, if its `<meta>` names people. */
export function authorOf(
  metas: readonly (readonly [name: string, content: string])[],
  site: string | undefined,
): string | undefined {
  for (const name of NAMES) {
    const said = metas.find(([own]) => own === name)?.[1].trim();
    if (said && said !== site && PERSONS.test(said) && !NO_PERSON.test(said))
      return said.split(/[、，, ]+/).join(', ');
  }
  return undefined;
}
