package works.metric.portal.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of a file of requests, named as OpenDSR names its fields. */
public enum ImportColumn {
    SUBJECT_REQUEST_ID(false),
    TYPE(true),
    REGULATION(true),
    /** With its time zone; instead of {@link #SUBMITTED_ON}. */
    SUBMITTED_TIME(false),
    SUBMITTED_ON(false),
    IDENTITY_TYPE(true),
    IDENTITY_FORMAT(false),
    IDENTITY_VALUE(true),
    APP(false),
    NOTE(false);

    private final boolean compulsory;

    ImportColumn(boolean compulsory) {
        this.compulsory = compulsory;
    }

    public boolean isCompulsory() {
        return compulsory;
    }

    /** As it stands in the file's first line. */
    public String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ImportColumn> of(String header) {
        String wanted = header.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.header().equals(wanted))
                .findFirst();
    }
}
