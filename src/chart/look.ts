/** How the picture is to look. `motion` false: no animation. `width` in px, 320 to 2400. */
export type Look = { readonly dark: boolean; readonly width: number; readonly motion: boolean };

/** What ECharts' `setOption` takes (with `notMerge`), made anew for each width: positions are in px. */
export type Option = Readonly<Record<string, unknown>>;
