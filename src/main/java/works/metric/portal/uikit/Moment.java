package works.metric.portal.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A date or a point in time that machines can read too. */
@Tag("time")
public class Moment extends Component implements HasText, HasStyle {

    private Moment(String machine, String text) {
        getElement().setAttribute("datetime", machine);
        setText(text);
    }

    /** "1 Dec 2026". */
    public static Moment of(LocalDate day) {
        return new Moment(day.toString(), Dates.day(day));
    }

    /** "1 Dec 2026, 14:05 CET". */
    public static Moment of(Instant moment, ZoneId zone) {
        return new Moment(moment.toString(), Dates.moment(moment, zone));
    }

    /** "3 hours ago"; the exact time shows when pointed at. */
    public static Moment relative(Instant moment, Instant now, ZoneId zone) {
        Moment time = new Moment(moment.toString(), Dates.relative(moment, now, zone));
        time.getElement().setAttribute("title", Dates.moment(moment, zone));
        return time;
    }
}
