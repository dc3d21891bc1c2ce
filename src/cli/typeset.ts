/** Messages are typed with half-width signs for terminals; on paper they are set as Chinese. What is quoted stays as it is. */
export function typeset(text: string): string {
  const set = (part: string): string => part.replace(/\(([^()]*[\u4e00-\u9fff][^()]*)\)/g, '（$1）').replace(/([\u4e00-\u9fff）”]),|,(?=[\u4e00-\u9fff（])/g, '$1，').replace(/([\u4e00-\u9fff）”]);/g, '$1；')
    .replace(/([\u4e00-\u9fff）”]):/g, '$1：').replace(/^[,:;]/, sign => ({ ',': '，', ':': '：', ';': '；' })[sign]!);
  return text.split(/(“[^”]*”)/).map((part, i) => (i % 2 ? part : set(part))).join('');
}
