package works.metric.portal.subprocessors.ui;

import static works.metric.portal.uikit.Texts.t;

import works.metric.portal.subprocessors.ProcessorProfile;
import works.metric.portal.uikit.KeyFacts;
import works.metric.portal.uikit.Section;

/** Who the processor is: Annex I of the clauses, its side. */
class ProcessorCard extends Section {

    ProcessorCard(ProcessorProfile processor) {
        super(processor.legalName());
        withLead(t("subprocessors.processor.lead"));
        framed();
        add(new KeyFacts()
                .fact(t("subprocessors.processor.registration"), SubprocessorWords.stated(processor.registrationNo()))
                .fact(t("subprocessors.address"), SubprocessorWords.stated(processor.address()))
                .fact(t("subprocessors.country"), SubprocessorWords.country(processor.country()))
                .fact(t("subprocessors.processor.contact"), SubprocessorWords.stated(processor.contactName()))
                .fact(t("subprocessors.contact-email"), SubprocessorWords.mail(processor.contactEmail()))
                .fact(
                        t("subprocessors.processor.dpo"),
                        t("subprocessors.processor.dpo.law"),
                        SubprocessorWords.stated(processor.dpoName()))
                .fact(t("subprocessors.processor.dpo-email"), SubprocessorWords.mail(processor.dpoEmail()))
                .fact(
                        t("subprocessors.processor.authority"),
                        t("subprocessors.processor.authority.law"),
                        SubprocessorWords.stated(processor.supervisoryAuthority()))
                .fact(t("subprocessors.processor.help"), SubprocessorWords.mail(processor.helpEmail())));
    }
}
