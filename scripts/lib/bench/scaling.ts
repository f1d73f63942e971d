import { recognise } from '../../../shared/recognition/recognise.ts';

/** One line of the scaling table. */
export interface ScalingRow {
  characters: number;
  milliseconds: number;
  /** Million characters a second. */
  speed: number;
  mentions: number;
}

/** A paragraph of the genre with all four kinds, about one mention in twenty characters: more than reports have. */
const PARAGRAPH =
  '一年来，市政协主席周明远、副主席孙梦率队走访企业71家，收到提案442件，立案430件，协调资金6500余万元，占比达32.1%。' +
  '9月22日，市政协召开常委会会议，82名委员围绕“十四五”规划编制建言，印发《协商议政质量评价办法》，开展“书香政协”活动30余场次。' +
  '常委会坚持党对政协工作的全面领导，把政治建设摆在首位，健全学习制度，完善工作机制，把党的主张转化为社会各界的共识，' +
  '围绕中心、服务大局，选准议题、深入调研，努力提高建言质量，推动民生改善，做好宣传政策、理顺情绪、化解矛盾的工作，凝聚起团结奋斗的力量。' +
  '委员们深入基层，了解群众急难愁盼问题，推动政协协商与基层协商有效衔接，为全市高质量发展汇聚智慧和力量。\n\n';
const LENGTHS = [10_000, 100_000, 1_000_000, 10_000_000];
/** A short text is read often enough for the compiler to have warmed up. */
const LEAST_CHARACTERS = 3_000_000;

/** Recognises texts of each length and gives the best time of several runs. */
export function measureScaling(
  lengths: readonly number[] = LENGTHS,
  now: () => number = () => performance.now(),
): ScalingRow[] {
  return lengths.map(characters => {
    const text = PARAGRAPH.repeat(Math.ceil(characters / PARAGRAPH.length)).slice(0, characters);
    const runs = Math.max(2, Math.ceil(LEAST_CHARACTERS / characters));
    let best = Number.POSITIVE_INFINITY;
    let mentions = 0;
    for (let i = 0; i < runs; i++) {
      const start = now();
      mentions = recognise(text).length;
      best = Math.min(best, now() - start);
    }
    return { characters, milliseconds: best, speed: characters / best / 1000, mentions };
  });
}

/** The table as text, one row a line. */
export function formatScaling(rows: readonly ScalingRow[]): string {
  const head = 'characters   milliseconds  M chars/s  mentions';
  const lines = rows.map(r =>
    [
      String(r.characters).padStart(10),
      r.milliseconds.toFixed(1).padStart(14),
      r.speed.toFixed(2).padStart(10),
      String(r.mentions).padStart(9),
    ].join(' '),
  );
  return [head, ...lines].join('\n');
}
