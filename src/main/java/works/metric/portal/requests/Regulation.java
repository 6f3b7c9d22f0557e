package works.metric.portal.requests;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Under which law the person asks, and what that law says about time: the one place for it. */
public enum Regulation {
    GDPR("GDPR", Period.ofMonths(1), Period.ofMonths(3), "Art. 12(3)"),
    /** The GDPR as retained in the law of the United Kingdom. */
    UK_GDPR("UK GDPR", Period.ofMonths(1), Period.ofMonths(3), "Art. 12(3)"),
    CCPA("CCPA", Period.ofDays(45), Period.ofDays(90), "§ 1798.130(a)(2)"),
    /** Brazil, for a full answer to a request for access; the law knows no extension. */
    LGPD("LGPD", Period.ofDays(15), null, "Art. 19(II)");

    private final String shortName;
    private final Period period;
    private final @Nullable Period extended;
    private final String article;

    Regulation(String shortName, Period period, @Nullable Period extended, String article) {
        this.shortName = shortName;
        this.period = period;
        this.extended = extended;
        this.article = article;
    }

    public String shortName() {
        return shortName;
    }

    /** As OpenDSR spells it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** From the day of receipt, which itself is not counted. */
    public Period period() {
        return period;
    }

    public boolean knowsExtension() {
        return extended != null;
    }

    /** Last day when the controller takes all the time the law lets it have; empty when the law gives no more. */
    public Optional<LocalDate> extendedDate(LocalDate submittedOn) {
        return Optional.ofNullable(extended).map(submittedOn::plus);
    }

    /** Where the period stands. */
    public String article() {
        return article;
    }

    /** Where the law grants the request; the law's short name when the articles of the GDPR do not apply. */
    public String articleOf(RequestType type) {
        return this == GDPR || this == UK_GDPR ? type.article() : shortName;
    }
}
