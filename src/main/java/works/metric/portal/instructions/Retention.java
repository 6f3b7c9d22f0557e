package works.metric.portal.instructions;

/** How long the data are kept (GDPR Art. 5(1)(e), Annex II "duration"), counted from their collection. */
public record Retention(int length, Unit unit) {

    /** In what the length counts, and the longest that may be asked for: ten years. */
    public enum Unit {
        DAYS(3_650),
        MONTHS(120);

        private final int most;

        Unit(int most) {
            this.most = most;
        }

        public int most() {
            return most;
        }
    }

    @Override
    public String toString() {
        return length + " " + unit;
    }
}
