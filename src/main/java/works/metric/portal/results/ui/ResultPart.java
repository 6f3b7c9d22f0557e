package works.metric.portal.results.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Permission;
import works.metric.portal.requests.CasePart;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.results.ResultDetails;
import works.metric.portal.results.ResultService;
import works.metric.portal.uikit.Section;

/** The packages of a case; and the place to upload one, for whoever may. */
@org.springframework.stereotype.Component
class ResultPart implements CasePart {

    private final ResultService results;
    private final CurrentRights rights;

    ResultPart(ResultService results, CurrentRights rights) {
        this.results = results;
        this.rights = rights;
    }

    @Override
    public Optional<Component> of(RequestDetails request, ZoneId zone, Runnable changed) {
        boolean uploads = rights.has(Permission.REQUESTS_RESULT_UPLOAD) && results.isTakenIn(request.state());
        List<ResultDetails> packages = results.list(request.id()).stream()
                .filter(ResultPart::isWorthTelling)
                .toList();
        if (packages.isEmpty() && !uploads) {
            return Optional.empty();
        }
        Section section = new Section(t("results.section")).withLaw("Art. 15, 20 GDPR");
        if (!packages.isEmpty() && rights.has(Permission.REQUESTS_RESULT_DOWNLOAD)) {
            section.withLead(t("results.lead"));
        }
        packages.forEach(one -> section.add(new ResultCard(one, results, rights, zone, changed)));
        if (uploads) {
            section.add(new UploadField(results, request.id(), changed));
        }
        return Optional.of(section);
    }

    /** An upload that came to nothing stands in the audit alone. */
    private static boolean isWorthTelling(ResultDetails one) {
        return one.readyAt() != null || one.endedAt() == null;
    }
}
