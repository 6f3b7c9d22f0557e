package works.metric.portal.leaving;

import works.metric.portal.access.Rules;

/** Who of MetricWorks certifies, as typed. */
public record Certifier(String name, String position) {

    public static final int LONGEST = 200;

    public Certifier {
        name = name.strip();
        position = position.strip();
    }

    Rules rules() {
        return new Rules()
                .required("name", name)
                .longest("name", name, LONGEST)
                .required("position", position)
                .longest("position", position, LONGEST);
    }
}
