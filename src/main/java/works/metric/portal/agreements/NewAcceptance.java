package works.metric.portal.agreements;

import works.metric.portal.access.Rules;

/**
 * A person's word that binds the tenant (GDPR Art. 28(9): in writing, including in electronic form).
 *
 * @param typedName full name, typed by the person
 * @param position by which they may sign
 * @param maySign that they confirmed they may
 */
public record NewAcceptance(String typedName, String position, boolean maySign) {

    private static final int LONGEST = 200;

    Rules rules() {
        return addTo(new Rules(), "agreements.rule.may-sign");
    }

    /** @param mayNot told to whoever has not confirmed that they may sign */
    Rules addTo(Rules rules, String mayNot) {
        return rules.required("typedName", typedName)
                .longest("typedName", typedName, LONGEST)
                .check("typedName", isOneLine(typedName), "agreements.rule.one-line")
                .required("position", position)
                .longest("position", position, LONGEST)
                .check("position", isOneLine(position), "agreements.rule.one-line")
                .check("maySign", maySign, mayNot);
    }

    NewAcceptance stripped() {
        return new NewAcceptance(typedName.strip(), position.strip(), maySign);
    }

    static boolean isOneLine(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c)
                        || Character.getType(c) == Character.LINE_SEPARATOR
                        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR);
    }
}
