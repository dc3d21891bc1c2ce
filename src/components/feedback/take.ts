import { envelopeOf, isDemo } from '../../base/foot.js';
import { save } from '../../controllers/download.js';
import { formatDate } from '../../i18n/dates.js';
import { codeMatrix } from '../../models/code.js';
import { openPrint } from '../../print/open-print.js';
import { writeLetter, type LetterSheet } from '../../print/letter.js';
import type { FeedbackContext } from './context.js';
import { dueOf, inFours } from './receipt.js';

const footOf = (c: FeedbackContext): Pick<LetterSheet, 'foot' | 'demo' | 'language'> => {
  const { publisher, updated } = envelopeOf(c.document);
  return { foot: [publisher?.name, updated].filter(Boolean).join('　'), demo: isDemo(c.document) ? c.messages.demo : '', language: c.language };
};

/** The letter as a slip that is signed and handed in. */
export async function printLetter(c: FeedbackContext): Promise<void> {
  const { words: m } = c;
  await openPrint((doc) => writeLetter(doc, {
    title: `${c.title}${m.paper['title']}`, sub: m.paper['note'], numbers: [], lines: c.lines, notes: c.phone ? [m.callInstead(c.phone)] : [], blanks: [m.paper['sign'], m.paper['day']], ...footOf(c),
  }));
}

export async function printReceipt(c: FeedbackContext): Promise<void> {
  const sheet = receiptSheet(c);
  if (sheet) await openPrint((doc) => writeLetter(doc, sheet));
}

function receiptSheet(c: FeedbackContext): LetterSheet | undefined {
  const { words: m, letter } = c;
  if (letter?.state.at !== 'acknowledged') return undefined;
  const { number, code, receivedAt } = letter.state.receipt;
  const due = dueOf(c, receivedAt);
  return {
    title: `${letter.title}${m.paper['receipt']}`, sub: receivedAt ? formatDate(receivedAt, c.language) : '',
    numbers: [{ label: m.number, value: number }, ...(code ? [{ label: m.code, value: inFours(code) }] : [])],
    lines: [...c.lines.filter(({ name }) => name === 'kind' || name === 'title' || name === '.department'), ...(due ? [{ label: m.due, text: due.words }] : [])],
    notes: [m.handEntry, m.paper['keep']], blanks: [], ...(c.statusAddress && { address: c.statusAddress }), ...footOf(c),
  };
}

/** The receipt as a picture for the phone's album; drawn here, sent nowhere. */
export async function savePicture(c: FeedbackContext): Promise<void> {
  const sheet = receiptSheet(c);
  if (!sheet) return;
  const [width, height, edge] = [1080, 1240 + sheet.lines.length * 90, 80];
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  let y = edge;
  const write = (text: string, size: number, colour: string, weight = 400, lead = 1.5): void => {
    pen.fillStyle = colour;
    pen.font = `${weight} ${size}px "Noto Sans SC","Microsoft YaHei","PingFang SC",sans-serif`;
    let line = '';
    for (const letter of text) {
      if (pen.measureText(line + letter).width > width - 2 * edge) {
        pen.fillText(line, edge, (y += size * lead));
        line = '';
      }
      line += letter;
    }
    pen.fillText(line, edge, (y += size * lead));
  };
  write(sheet.title, 52, '#1c2430', 700);
  write(sheet.sub, 30, '#5d6875');
  pen.fillRect(edge, (y += 30), width - 2 * edge, 4);
  for (const { label, value } of sheet.numbers) {
    write(label, 30, '#5d6875', 400, 2);
    write(value, 72, '#1c2430', 700);
  }
  for (const { label, text } of sheet.lines) write(`${label}　${text}`, 32, '#1c2430', 400, 1.9);
  for (const note of sheet.notes) write(note, 28, '#5d6875', 400, 1.8);
  if (sheet.address) {
    const { size, path } = await codeMatrix(sheet.address);
    const module = Math.floor(300 / size);
    pen.setTransform(module, 0, 0, module, edge, y + 50);
    pen.fillStyle = '#1c2430';
    pen.fill(new Path2D(path));
    pen.setTransform(1, 0, 0, 1, 0, 0);
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  // The number is no secret, the query code is: neither stands in the file's name.
  if (blob) save(blob, `${c.words.paper['receipt']}.png`);
}
