package works.metric.portal.catalogues;

/** Categories of data subjects (Annex II of Decision (EU) 2021/915). Those named here are known from the first day. */
public record SubjectCategory(String name) implements CatalogueCode, Comparable<SubjectCategory> {

    public static final SubjectCategory APP_USERS = new SubjectCategory("APP_USERS");
    public static final SubjectCategory CUSTOMERS = new SubjectCategory("CUSTOMERS");
    public static final SubjectCategory CHILDREN = new SubjectCategory("CHILDREN");
    public static final SubjectCategory WEBSITE_VISITORS = new SubjectCategory("WEBSITE_VISITORS");
    public static final SubjectCategory PLATFORM_USERS = new SubjectCategory("PLATFORM_USERS");

    /** @throws IllegalArgumentException for what cannot be a code */
    public SubjectCategory {
        CatalogueCode.checked(name);
    }

    @Override
    public Catalogue catalogue() {
        return Catalogue.SUBJECTS;
    }

    @Override
    public int compareTo(SubjectCategory other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
