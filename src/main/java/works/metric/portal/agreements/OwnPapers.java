package works.metric.portal.agreements;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Which agreement on own paper binds the tenant in scope. */
@Component
class OwnPapers {

    static final Limit MOST = Limit.of(200);

    private final OwnPaperRepository papers;

    OwnPapers(OwnPaperRepository papers) {
        this.papers = papers;
    }

    Optional<OwnPaperDetails> on(LocalDate day) {
        return papers.findAllByOrderByValidFromDescIdDesc(MOST).stream()
                .map(OwnPaper::details)
                .filter(paper -> paper.bindsOn(day))
                .findFirst();
    }
}
