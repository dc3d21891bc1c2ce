export const CHANNELS = [
  { code: 'website', label: '政府网站', short: '网站' }, { code: 'gazette', label: '政府公报', short: '公报' }, { code: 'weibo-wechat-app', label: '两微一端', short: '两微一端' },
] as const;
