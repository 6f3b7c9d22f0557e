package works.metric.portal.agreements;

import java.util.List;
import works.metric.portal.pdf.DpaTemplate;

/** The words of a template as they are kept: all of a published one, of a draft those that differ. */
record TemplateContent(List<DpaTemplate.Clause> clauses, List<DpaTemplate.Addition> additions) {

    TemplateContent {
        clauses = List.copyOf(clauses);
        additions = List.copyOf(additions);
    }
}
