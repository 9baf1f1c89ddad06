/** Words for everything that can go wrong, in both languages: each code has all three, which the compiler holds. */
import type { FailureCode } from '../model/failure.ts';

export type FailureWords = {
  readonly title: string;
  readonly text: string;
  /** What the reader can do now. */
  readonly next: string;
};

export const failureZh: Readonly<Record<FailureCode, FailureWords>> = {
  bad_address: { title: '地址无法识别', text: '地址中有认不出的内容。', next: '从总览开始，或检查链接是否完整。' },
  no_data: { title: '没有数据', text: '所选学校、年份和指标没有数据。', next: '换一个年份、学校或指标。' },
  refused_aggregate: {
    title: '不能这样汇总',
    text: '该指标的口径不允许跨校相加或平均。',
    next: '查看各校数值，或改用可以汇总的指标。',
  },
  dataset_missing: {
    title: '找不到数据文件',
    text: '应用所在位置没有读到数据文件。',
    next: '重试；若仍不行，请部署者确认 data 目录已完整上传。',
  },
  dataset_corrupt: {
    title: '数据文件不完整',
    text: '读到的数据文件与清单的校验值不符，或根本不是数据文件。',
    next: '重试；若仍不行，请部署者重新上传数据文件。',
  },
  dataset_newer: {
    title: '数据版本比应用新',
    text: '数据文件由更新的版本生成，本应用不能正确读取。',
    next: '刷新页面以取得新版应用；仍不行请部署者更新应用。',
  },
  engine_unsupported: {
    title: '浏览器不支持',
    text: '浏览器没有 WebAssembly，或已被禁用，查询引擎无法运行。',
    next: '请使用较新的 Chrome、Edge、Firefox 或 Safari，并允许 WebAssembly。',
  },
  engine_failed: {
    title: '查询引擎没有启动',
    text: '引擎文件未能读取，或启动时出错。',
    next: '重试；若仍不行，请部署者确认引擎文件可以访问。',
  },
  engine_timeout: { title: '查询引擎没有响应', text: '引擎超过时限没有回应，已停止。', next: '重试，引擎会重新启动。' },
  engine_memory: {
    title: '内存不足',
    text: '浏览器没有足够内存完成这次查询。',
    next: '关闭其他标签页后重试，或少选一些学校和年份。',
  },
  query_failed: {
    title: '查询出错',
    text: '查询没有得到结果，这是程序的问题。',
    next: '复制诊断信息反馈；其他图表不受影响。',
  },
  cancelled: { title: '已取消', text: '这次查询已被取消。', next: '需要时可重新查询。' },
  storage_full: {
    title: '存储空间已满',
    text: '浏览器为本站保留的空间已用完，未能保存。',
    next: '删除不再需要的数据或清理浏览器空间后重试。',
  },
  import_refused: { title: '不能导入', text: '文件格式不支持，或内容认不出。', next: '检查文件格式和内容后重试。' },
  file_mismatch: {
    title: '不是同一份报告',
    text: '所选文件与数据来源记录的校验值不同，行号可能对不上。',
    next: '请选择数据所依据的报告文本。',
  },
};

export const failureEn: Readonly<Record<FailureCode, FailureWords>> = {
  bad_address: {
    title: 'Address not understood',
    text: 'Part of the address is not known.',
    next: 'Start from the overview, or check that the link is whole.',
  },
  no_data: {
    title: 'No data',
    text: 'There is no data for these schools, years and indicators.',
    next: 'Choose another year, school or indicator.',
  },
  refused_aggregate: {
    title: 'Cannot be combined',
    text: 'This indicator must not be added up or averaged across schools.',
    next: 'Look at each school, or choose an indicator that can be combined.',
  },
  dataset_missing: {
    title: 'Data file not found',
    text: 'No data file was found beside the app.',
    next: 'Try again; otherwise ask whoever runs this site to upload the data folder.',
  },
  dataset_corrupt: {
    title: 'Data file damaged',
    text: 'The data file does not match its checksum, or is no data file at all.',
    next: 'Try again; otherwise ask whoever runs this site to upload it again.',
  },
  dataset_newer: {
    title: 'Data newer than the app',
    text: 'The data was made by a later version, which this app cannot read correctly.',
    next: 'Reload to get the new app; otherwise ask whoever runs this site to update it.',
  },
  engine_unsupported: {
    title: 'Browser not supported',
    text: 'WebAssembly is missing or turned off, so the query engine cannot run.',
    next: 'Use a recent Chrome, Edge, Firefox or Safari, and allow WebAssembly.',
  },
  engine_failed: {
    title: 'The query engine did not start',
    text: 'Its files could not be read, or it failed on the way up.',
    next: 'Try again; otherwise ask whoever runs this site whether the engine’s files can be reached.',
  },
  engine_timeout: {
    title: 'The query engine does not answer',
    text: 'It gave no answer in time and was stopped.',
    next: 'Try again; the engine will be restarted.',
  },
  engine_memory: {
    title: 'Out of memory',
    text: 'The browser has too little memory for this query.',
    next: 'Close other tabs and try again, or choose fewer schools and years.',
  },
  query_failed: {
    title: 'Query failed',
    text: 'The query gave no result. That is a fault of this program.',
    next: 'Copy the diagnostics and report it; other charts are not affected.',
  },
  cancelled: { title: 'Cancelled', text: 'This query was cancelled.', next: 'Run it again when you need it.' },
  storage_full: {
    title: 'Storage full',
    text: 'The browser’s space for this site is used up, so nothing was saved.',
    next: 'Delete data you no longer need, or free browser space, and try again.',
  },
  import_refused: {
    title: 'Cannot be imported',
    text: 'The file’s format is not supported, or its content is not recognised.',
    next: 'Check the file and try again.',
  },
  file_mismatch: {
    title: 'Not the same report',
    text: 'The file differs from the one the data was taken from; line numbers may not fit.',
    next: 'Choose the report text that the data was taken from.',
  },
};
