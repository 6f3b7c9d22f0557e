package works.metric.portal.home;

/**
 * One number or word worth knowing on the first screen.
 *
 * @param labelKey translation key of what it is
 * @param value already in words, such as a number or a version
 * @param path below the tenant's root, where more of it is
 */
public record HomeFact(String labelKey, String value, String path) {}
