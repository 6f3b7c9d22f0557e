package works.metric.portal.pdf;

/** The list of sub-processors on paper: a card for each, with its facts. */
final class RegisterPages {

    private final RegisterDocument register;
    private final Wording words;
    private final Flow flow;

    RegisterPages(RegisterDocument register, Wording words, Flow flow) {
        this.register = register;
        this.words = words;
        this.flow = flow;
    }

    void write() {
        flow.add(Block.heading(register.title(), register.tenantName() + " · " + words.day(register.asOf())));
        flow.add(Block.paragraph(register.lead()));
        if (register.engaged().isEmpty()) {
            flow.add(Block.note(register.none()));
        }
        for (RegisterDocument.Engaged one : register.engaged()) {
            flow.card(one.mark(), one.name());
            one.facts().forEach(fact -> flow.add(Block.fact(fact.label(), fact.value())));
        }
    }
}
