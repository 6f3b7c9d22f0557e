package works.metric.portal.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import works.metric.portal.requests.CaseBrief;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.texts.Texts;

/** A case in the words of a mail: what it is, both its dates, and where to find it. Never says who the person is. */
@Component
class CaseLines {

    private final Texts texts;
    private final NoticeSettings settings;
    private final Clock clock;

    CaseLines(Texts texts, NoticeSettings settings, Clock clock) {
        this.texts = texts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Four lines and an empty one. */
    List<String> of(CaseBrief request, TenantDetails tenant, Locale language) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), tenant.timeZone());
        return List.of(
                texts.get(
                        language,
                        "notices.case",
                        request.reference(),
                        texts.get(language, "requests.type." + request.type()),
                        texts.get(language, "requests.state." + request.state())),
                texts.get(language, "notices.case.legal", day(request.clocks().legal(), today, language)),
                texts.get(language, "notices.case.promise", day(request.clocks().promise(), today, language)),
                link(tenant, request.id()),
                "");
    }

    String link(TenantDetails tenant, UUID request) {
        return settings.link("/t/" + tenant.alias() + "/requests/" + request);
    }

    /** The date with how far it is: what is due today says so. */
    String day(LocalDate date, LocalDate today, Locale language) {
        long days = ChronoUnit.DAYS.between(today, date);
        String far = days == 0
                ? texts.get(language, "notices.day.today")
                : texts.get(language, days > 0 ? "notices.day.in" : "notices.day.ago", Math.abs(days));
        return DateTimeFormatter.ofPattern(texts.get(language, "notices.day"), Texts.nearest(language))
                        .format(date) + ", " + far;
    }
}
