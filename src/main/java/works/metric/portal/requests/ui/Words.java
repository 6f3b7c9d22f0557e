package works.metric.portal.requests.ui;

import com.vaadin.flow.component.textfield.TextArea;

/** A field for some sentences. */
class Words extends TextArea {

    private static final int LONGEST = 5_000;

    Words(String label, String help, boolean compulsory) {
        super(label);
        setHelperText(help);
        setRequiredIndicatorVisible(compulsory);
        setMaxLength(LONGEST);
        setMinRows(4);
        setWidthFull();
    }

    void mark(String problem) {
        setErrorMessage(problem);
        setInvalid(true);
        focus();
    }
}
