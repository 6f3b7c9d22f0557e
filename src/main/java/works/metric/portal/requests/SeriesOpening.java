package works.metric.portal.requests;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import works.metric.portal.tenant.TenantOpened;

/** Gives each new tenant its series of reference numbers, in the transaction that opens it. */
@Component
class SeriesOpening {

    private final RequestSeriesRepository series;

    SeriesOpening(RequestSeriesRepository series) {
        this.series = series;
    }

    @EventListener
    void on(TenantOpened opened) {
        series.save(new RequestSeries(opened.tenant().id().value()));
    }
}
