package works.metric.portal.requests;

import java.time.Period;

/** Under which law the person asks, and what that law says about time: the one place for it. */
public enum Regulation {
    GDPR("GDPR", Period.ofMonths(1), "Art. 12(3)"),
    CCPA("CCPA", Period.ofDays(45), "§ 1798.130(a)(2)");

    private final String shortName;
    private final Period period;
    private final String article;

    Regulation(String shortName, Period period, String article) {
        this.shortName = shortName;
        this.period = period;
        this.article = article;
    }

    public String shortName() {
        return shortName;
    }

    /** From the day of receipt, which itself is not counted. */
    public Period period() {
        return period;
    }

    /** Where the period stands. */
    public String article() {
        return article;
    }

    /** Where the law grants the request; the law's short name when the articles of the GDPR do not apply. */
    public String articleOf(RequestType type) {
        return this == GDPR ? type.article() : shortName;
    }
}
