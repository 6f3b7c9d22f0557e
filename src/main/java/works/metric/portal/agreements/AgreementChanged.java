package works.metric.portal.agreements;

/** What was to be accepted is no longer what the agreement says. Nothing was changed: the person must look again. */
public class AgreementChanged extends RuntimeException {

    AgreementChanged() {
        super("The agreement has changed since it was opened");
    }

    AgreementChanged(Throwable cause) {
        super("The agreement has changed since it was opened", cause);
    }
}
