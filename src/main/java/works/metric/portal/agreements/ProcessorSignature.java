package works.metric.portal.agreements;

import works.metric.portal.access.Rules;

/** Who signs for the processor, and by which position. */
public record ProcessorSignature(String name, String position) {

    private static final int LONGEST = 200;

    Rules rules() {
        return new Rules()
                .required("name", name)
                .longest("name", name, LONGEST)
                .check("name", NewAcceptance.isOneLine(name), "agreements.rule.one-line")
                .required("position", position)
                .longest("position", position, LONGEST)
                .check("position", NewAcceptance.isOneLine(position), "agreements.rule.one-line");
    }

    ProcessorSignature stripped() {
        return new ProcessorSignature(name.strip(), position.strip());
    }
}
