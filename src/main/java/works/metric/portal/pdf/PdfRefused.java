package works.metric.portal.pdf;

/** No document was made, and why: a translation key with its arguments, in the language of the document. */
public class PdfRefused extends RuntimeException {

    private final String key;
    private final transient Object[] arguments;

    PdfRefused(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments.clone();
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
