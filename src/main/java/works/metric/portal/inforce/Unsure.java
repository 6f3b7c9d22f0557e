package works.metric.portal.inforce;

/** The node has not been able to ask the database lately, and says neither yes nor no. */
class Unsure extends RuntimeException {

    Unsure() {
        super("What is in force cannot be known now");
    }
}
