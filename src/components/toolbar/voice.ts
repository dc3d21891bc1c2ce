/**
 * A voice. A site with its own (a recorded one, a service of its own) sets it as `voice` of the toolbar; otherwise the browser's is taken,
 * where it has one for Chinese.
 */
export interface Voice {
  /** Says one sentence; resolves when it has been said, rejects where it could not be. Stops at once when `signal` is aborted. */
  speak(text: string, options: { readonly lang: string; readonly rate: number; readonly signal: AbortSignal }): Promise<void>;
}

const synthesis = (): SpeechSynthesis | undefined => (typeof speechSynthesis === 'object' ? speechSynthesis : undefined);

/** A voice for Chinese: one on this device before one that sends the words away, the reader's own region before another. */
export function chineseVoice(lang: string, voices: readonly SpeechSynthesisVoice[] = synthesis()?.getVoices() ?? []): SpeechSynthesisVoice | undefined {
  const wanted = /^zh-(?:tw|hant)\b/i.test(lang) ? 'zh-tw' : 'zh-cn';
  const score = (voice: SpeechSynthesisVoice): number => {
    const tag = voice.lang.toLowerCase().replace('_', '-');
    // Cantonese reads the same letters as another language: only where nothing else is there.
    const region = tag.startsWith(wanted) ? 2 : /^(?:zh-hk|yue)/.test(tag) ? 0 : 1;
    return (voice.localService ? 4 : 0) + region;
  };
  return voices.filter((voice) => /^(?:zh|cmn|yue)\b/i.test(voice.lang)).sort((a, b) => score(b) - score(a))[0];
}

/** The voice for some words; where there is none for their language, the Chinese one says them as well as it can. */
function voiceFor(lang: string): SpeechSynthesisVoice | undefined {
  const own = /^zh\b/i.test(lang) ? [] : (synthesis()?.getVoices() ?? []).filter((voice) => voice.lang.slice(0, 2).toLowerCase() === lang.slice(0, 2).toLowerCase());
  return own.find(({ localService }) => localService) ?? own[0] ?? chineseVoice(lang);
}

/** Calls back when voices come: most browsers know none at first. */
export function onVoices(listener: () => void): () => void {
  const found = synthesis();
  found?.addEventListener?.('voiceschanged', listener);
  return () => found?.removeEventListener?.('voiceschanged', listener);
}

/** Some voices never say that they have ended, and remote ones stop in the middle: after so long, ms a letter, the next sentence comes. */
const PATIENCE = 450;

export const browserVoice: Voice = {
  speak: (text, { lang, rate, signal }) => new Promise((resolve, reject) => {
    const speech = synthesis();
    const voice = voiceFor(lang);
    if (!speech || !voice) {
      reject(new Error('no voice'));
      return;
    }
    const words = new SpeechSynthesisUtterance(text);
    words.voice = voice;
    words.lang = voice.lang;
    words.rate = rate;
    const timer = setTimeout(() => {
      speech.cancel();
      done();
    }, 4000 + (text.length * PATIENCE) / rate);
    const stop = (): void => {
      speech.cancel();
      done();
    };
    const done = (error?: string): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      if (error && !signal.aborted) reject(new Error(error));
      else resolve();
    };
    words.onend = () => done();
    words.onerror = ({ error }) => done(error === 'canceled' || error === 'interrupted' ? undefined : error || 'failed');
    signal.addEventListener('abort', stop);
    speech.speak(words);
  }),
};
