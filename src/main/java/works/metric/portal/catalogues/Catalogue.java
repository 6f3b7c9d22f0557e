package works.metric.portal.catalogues;

/** The catalogues there are. Which there are is code, what is in them is MetricWorks' to say. */
public enum Catalogue {
    PURPOSES("instructions.purposes."),
    DATA("instructions.data."),
    SUBJECTS("instructions.subjects.");

    private final String prefix;

    Catalogue(String prefix) {
        this.prefix = prefix;
    }

    /** Of the keys under which the names are found among all other texts: prefix and code. */
    String prefix() {
        return prefix;
    }
}
