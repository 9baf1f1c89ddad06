/** Schools, reports and standards: the reference data beside the observations. Mirrors the CSV files of the same names. */

export const LEVELS = ['高职', '中职', '职业本科', '技工'] as const;
export type Level = (typeof LEVELS)[number];

export type School = {
  readonly id: string;
  readonly name_zh: string;
  readonly name_en: string;
  /** Sort key: `chongqing gongye zhiye jishu xueyuan`. */
  readonly pinyin: string;
  readonly code: string | null;
  readonly province: string | null;
  readonly city: string | null;
  readonly region: string | null;
  readonly level: Level;
  /** 综合, 工科 … : thresholds hang on it; null where no report says it. */
  readonly school_type: string | null;
  readonly ownership: string | null;
  readonly authority: string | null;
  readonly programmes: readonly string[];
  readonly source: string | null;
  readonly locator: string | null;
};

export type Source = {
  readonly id: string;
  readonly school: string;
  readonly title: string;
  /** 年报年度: the year on the report's cover. */
  readonly report_year: number;
  readonly edition: string;
  readonly publisher: string | null;
  readonly url: string | null;
  /** Of the UTF-8 text edition that every `L…` locator counts lines in. */
  readonly sha256: string;
  readonly lines: number;
};

export type ThresholdKind = '合格' | '限制招生' | '监测' | '达标' | '省级要求';

export type Threshold = {
  readonly indicator: string;
  readonly applies_to: 'school' | 'province';
  readonly level: Level;
  /** School types the line is for; empty means every type of the level. */
  readonly school_type: readonly string[];
  readonly kind: ThresholdKind;
  readonly comparison: '>=' | '<=';
  readonly value: number;
  readonly unit: string;
  readonly denominator: string | null;
  /** 文号, e.g. 教发〔2004〕2号. */
  readonly document: string;
  readonly title: string;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
  readonly seen_in: string;
  readonly note: string | null;
};
