package works.metric.portal.opendsr;

/**
 * What differs between the versions of the specification; all else is the same code. Its section 10.1 obliges everybody to
 * keep the old names alive.
 */
public enum ApiVersion {
    V2_0("2.0", "X-OpenDSR-", true, true, true),
    V1_0("1.0", "X-OpenGDPR-", false, true, false),
    V0_1("0.1.4", "X-OpenGDPR-", false, false, false);

    private final String number;
    private final String headers;
    private final boolean regulationNeeded;
    private final boolean extensions;
    private final boolean resultsCounted;

    ApiVersion(String number, String headers, boolean regulationNeeded, boolean extensions, boolean resultsCounted) {
        this.number = number;
        this.headers = headers;
        this.regulationNeeded = regulationNeeded;
        this.extensions = extensions;
        this.resultsCounted = resultsCounted;
    }

    /** As {@code api_version} says it. */
    public String number() {
        return number;
    }

    String domainHeader() {
        return headers + "Processor-Domain";
    }

    String signatureHeader() {
        return headers + "Signature";
    }

    /** Whether a request must say under which law it is made; else the GDPR is meant, as it was when those were written. */
    boolean needsRegulation() {
        return regulationNeeded;
    }

    /** Whether {@code extensions} exist, in requests and in answers. */
    boolean hasExtensions() {
        return extensions;
    }

    /** Whether {@code results_count} stands beside {@code results_url}. */
    boolean countsResults() {
        return resultsCounted;
    }

    /** Whether a request that names this version in its body may come on this one's addresses: the same major number. */
    boolean understands(String named) {
        return named.equals(number) || named.startsWith(number.substring(0, number.indexOf('.') + 1));
    }
}
