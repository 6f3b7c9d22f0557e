package works.metric.portal.opendsr;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import works.metric.portal.requests.CaseLedger;
import works.metric.portal.requests.CaseStanding;
import works.metric.portal.requests.RequestState;
import works.metric.portal.requests.RequestType;
import works.metric.portal.results.ReadyResult;
import works.metric.portal.results.ResultShelf;
import works.metric.portal.signin.PublicAddress;

/**
 * What controllers are told of results, and may fetch: those of access and portability requests that ended well, as they
 * are at this moment. One rule for both, so that no answer names an address that has nothing.
 */
@Component
class ResultsDesk {

    private static final Set<RequestType> TYPES = EnumSet.of(RequestType.ACCESS, RequestType.PORTABILITY);
    private static final Set<RequestState> STATES = EnumSet.of(RequestState.COMPLETED, RequestState.PARTLY_COMPLETED);

    private final ResultShelf shelf;
    private final CaseLedger ledger;
    private final PublicAddress address;

    ResultsDesk(ResultShelf shelf, CaseLedger ledger, PublicAddress address) {
        this.shelf = shelf;
        this.ledger = ledger;
        this.address = address;
    }

    /** Null for nothing. @param standing that is told together with it */
    @Nullable
    ResultsTold told(UUID request, Standing standing) {
        boolean told = STATES.stream().map(RequestReading::code).anyMatch(standing.state()::equals);
        if (!told || !mayHave(ledger.standing(request))) {
            return null;
        }
        List<ReadyResult> ready = shelf.ready(request);
        return ready.isEmpty()
                ? null
                : new ResultsTold(address.of("/opendsr/v2/requests/" + request + "/results"), ready);
    }

    /** Where the request stands now, when results are told of it; else empty. */
    Optional<Standing> standingOf(UUID request) {
        CaseStanding standing = ledger.standing(request);
        return mayHave(standing) ? Optional.of(Standing.of(standing.state(), null)) : Optional.empty();
    }

    /** @throws Refused 404 when there is nothing yet, 410 when it is gone */
    List<ReadyResult> fetchable(UUID request) {
        if (!mayHave(ledger.standing(request))) {
            throw none();
        }
        List<ReadyResult> ready = shelf.ready(request);
        if (ready.isEmpty()) {
            throw shelf.hasHad(request) ? gone() : none();
        }
        return ready;
    }

    private static boolean mayHave(CaseStanding standing) {
        return TYPES.contains(standing.type()) && STATES.contains(standing.state());
    }

    private static Refused none() {
        return new Refused(404, "noResults", "There are no results of this request.");
    }

    static Refused gone() {
        return new Refused(410, "gone", "The results of this request are no longer kept.");
    }
}
