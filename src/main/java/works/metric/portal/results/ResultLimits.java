package works.metric.portal.results;

/** What a person should know before uploading. @param largest in bytes @param days of availability */
public record ResultLimits(long largest, int days) {}
