package works.metric.portal.catalogues;

/** What data may be processed for (GDPR Art. 5(1)(b)). Those the portal itself knows are named here; MetricWorks adds more. */
public record Purpose(String name) implements CatalogueCode, Comparable<Purpose> {

    public static final Purpose ATTRIBUTION = new Purpose("ATTRIBUTION");
    public static final Purpose INCREMENTALITY = new Purpose("INCREMENTALITY");
    public static final Purpose MEDIA_MIX = new Purpose("MEDIA_MIX");
    public static final Purpose AUDIENCE_REPORTING = new Purpose("AUDIENCE_REPORTING");
    public static final Purpose FRAUD_DETECTION = new Purpose("FRAUD_DETECTION");
    public static final Purpose SUPPORT = new Purpose("SUPPORT");
    public static final Purpose SERVICE_OPERATION = new Purpose("SERVICE_OPERATION");

    /** @throws IllegalArgumentException for what cannot be a code */
    public Purpose {
        CatalogueCode.checked(name);
    }

    @Override
    public Catalogue catalogue() {
        return Catalogue.PURPOSES;
    }

    @Override
    public int compareTo(Purpose other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
