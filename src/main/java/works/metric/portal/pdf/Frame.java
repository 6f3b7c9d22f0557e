package works.metric.portal.pdf;

/**
 * What stands on every page, and the file's own title and author.
 *
 * @param mark in the head of every page, such as that it is a draft; may be empty
 */
record Frame(String title, String author, String subject, String head, String mark, String foot, String fingerprint) {

    Frame {
        title = VisibleText.of(title);
        author = VisibleText.of(author);
        subject = VisibleText.of(subject);
        head = VisibleText.of(head);
        mark = VisibleText.of(mark);
        foot = VisibleText.of(foot);
        fingerprint = VisibleText.of(fingerprint);
    }
}
