/** Questionnaires and ratings as counts: no free text, nobody in particular. */
import type { Letter } from '../intake/letter.js';
import type { Service } from '../service.js';
import type { Tally } from '../staff/views.js';

export async function tallies({ db, ring, channels }: Service): Promise<Tally[]> {
  const out: Tally[] = [];
  for (const channel of channels.channels) {
    if (channel.type !== 'survey' && channel.type !== 'rating') continue;
    const rows = await db.all<{ id: string; content: Uint8Array }>('SELECT id, content FROM letters WHERE channel = ? AND type = ? AND content IS NOT NULL', channel.id, channel.type);
    const bodies = rows.map(({ id, content }) => JSON.parse(ring.openText(content, `content ${id}`)) as Letter['content']);
    const count = (values: readonly string[]) => values.reduce((counts, value) => counts.set(value, (counts.get(value) ?? 0) + 1), new Map<string, number>());
    const questions = (channel.questions ?? []).filter(({ type }) => type !== 'text').map(({ id, label }) => ({
      label, counts: Object.fromEntries(count(bodies.flatMap(({ answers }) => answers?.[id] === undefined ? [] : Array.isArray(answers[id]) ? answers[id] : [String(answers[id])]))),
    }));
    if (channel.type === 'rating') {
      questions.push({ label: '评分', counts: Object.fromEntries(count(bodies.flatMap(({ rating }) => rating ? [`${rating.score} 分`] : []))) });
      questions.push({ label: '标签', counts: Object.fromEntries(count(bodies.flatMap(({ rating }) => rating?.tags ?? []))) });
    }
    out.push({ title: channel.title, letters: rows.length, questions });
  }
  return out;
}
