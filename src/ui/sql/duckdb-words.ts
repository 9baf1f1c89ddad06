/** Words of DuckDB's SQL for the editor: what is coloured and offered. Not a grammar; what may be run is said elsewhere. */

export const KEYWORDS =
  'all and any as asc asof between by case collate columns cross cube current desc describe distinct else end escape except exclude exists explain extract false fetch filter first following for from full glob group grouping having ilike in inner intersect interval is join last lateral left like limit materialized natural not null nulls offset on only or order outer over partition percent pivot positional preceding qualify range recursive replace respect right rollup rows sample select semi anti sets show similar summarize table tablesample then ties to true try_cast cast unbounded union unpivot using values when where window with within';

export const TYPES =
  'bigint blob boolean char date decimal double float hugeint int integer interval numeric real smallint time timestamp tinyint ubigint uinteger union usmallint utinyint uuid varchar';

export const FUNCTIONS =
  'abs any_value arg_max arg_min array_agg avg ceil coalesce concat concat_ws contains corr count count_if covar_pop covar_samp cume_dist dense_rank exp first first_value floor generate_series greatest if ifnull lag last last_value lead least left length list_aggregate list_contains list_position list_sort ln log lower lpad max median min mode mad nth_value ntile nullif percent_rank position power product quantile_cont quantile_disc rank regexp_extract regexp_matches regexp_replace regr_intercept regr_r2 regr_slope replace reverse right round row_number rpad sign split_part sqrt starts_with stddev_pop stddev_samp strip_accents string_agg strlen substring sum trim trunc try_cast unnest upper var_pop var_samp';
