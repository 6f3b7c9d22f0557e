package works.metric.portal.leaving;

/** In what form the data are handed back. */
public enum ReturnFormat {
    CSV,
    JSON_LINES,
    PARQUET
}
