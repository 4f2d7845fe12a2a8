package org.yicai.journal.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yicai.journal.note.Checkpoint;
import org.yicai.journal.note.Note;
import org.yicai.journal.note.NotTrusted;
import org.yicai.journal.note.SignatureLine;
import org.yicai.journal.note.SignerKey;
import org.yicai.journal.note.Succession;
import org.yicai.journal.note.Unreadable;
import org.yicai.journal.tree.Hashes;
import org.yicai.journal.tree.Verifier;

/**
 * Signs what it has seen of a log, and only what grew out of it: c2sp.org/tlog-witness. A log that shows one history
 * here and another one elsewhere is refused, and what it signed is kept as evidence.
 */
public final class Witness {

    private static final String TEXT = "text/plain; charset=utf-8";
    private final WitnessFolder folder;
    private final List<SignerKey> keys;
    private final Clock clock;

    public Witness(WitnessFolder folder, Clock clock) {
        this.folder = folder;
        this.keys = folder.keys();
        this.clock = clock;
    }

    /** @param status of HTTP; @param type of the content; @param body text */
    public record Answer(int status, String type, String body) {

        private static Answer of(int status, String sentence) {
            return new Answer(status, TEXT, sentence + "\n");
        }
    }

    public List<SignerKey> keys() {
        return keys;
    }

    /**
     * Answers {@code POST add-checkpoint}. One at a time: what is compared with the last checkpoint is what is written.
     *
     * @param body as it came, at most {@link Submission#LONGEST} bytes
     */
    public synchronized Answer add(byte[] body) throws IOException {
        if (body.length > Submission.LONGEST) {
            return Answer.of(413, "the request is larger than any right one");
        }
        Submission submission;
        Checkpoint checkpoint;
        try {
            submission = Submission.parse(body);
            checkpoint = submission.checkpoint().checkpoint();
        } catch (Unreadable why) {
            return Answer.of(400, why.getMessage());
        }
        var trusted = folder.logs().stream().filter(each -> each.name().equals(checkpoint.origin())).toList();
        if (trusted.isEmpty()) {
            return Answer.of(404, "this witness does not know that log");
        }
        try {
            var signed = submission.checkpoint().trust(trusted).stream().map(Note.Signed::line).toList();
            return judge(submission, checkpoint, new Note(submission.checkpoint().text(), signed));
        } catch (NotTrusted why) {
            return Answer.of(403, why.getMessage());
        }
    }

    /**
     * Answers {@code POST add-next-log}: the log of a year that this witness follows names the keys of the next one. What it
     * knows already under that name stays as it is, whoever signs another word about it.
     */
    public synchronized Answer follow(byte[] body) throws IOException {
        if (body.length > Submission.LONGEST) {
            return Answer.of(413, "the request is larger than any right one");
        }
        try {
            var note = Note.parse(body);
            var succession = Succession.parse(note.text());
            var followed = folder.followed().stream().filter(each -> each.name().equals(succession.origin())).toList();
            if (followed.isEmpty()) {
                return Answer.of(404, "this witness does not follow that log");
            }
            note.trust(followed);
            var known = folder.logs().stream().filter(each -> each.name().equals(succession.next().getFirst().name())).toList();
            if (known.isEmpty()) {
                folder.follow(succession.next());
            } else if (!known.containsAll(succession.next())) {
                folder.keepEvidence(note);
                return Answer.of(409, "another log of that name is known here");
            }
            return Answer.of(200, "it is followed");
        } catch (Unreadable why) {
            return Answer.of(400, why.getMessage());
        } catch (NotTrusted why) {
            return Answer.of(403, why.getMessage());
        }
    }

    /** @param note with the log's own verified signatures, without the lines of strangers */
    private Answer judge(Submission submission, Checkpoint checkpoint, Note note) throws IOException {
        if (submission.old() > checkpoint.size()) {
            return Answer.of(400, "the old size is larger than the checkpoint");
        }
        var last = folder.seen(checkpoint.origin()).map(Note::checkpoint);
        if (submission.old() != last.map(Checkpoint::size).orElse(0L)) {
            return new Answer(409, "text/x.tlog.size", last.map(Checkpoint::size).orElse(0L) + "\n");
        }
        if (!follows(last, submission, checkpoint)) {
            folder.keepEvidence(note);
            return Answer.of(422, "this checkpoint does not grow out of the last one that was seen here");
        }
        var lines = new ArrayList<SignatureLine>();
        keys.forEach(each -> lines.add(each.sign(note.text(), clock.instant())));
        folder.remember(checkpoint.origin(), note.with(lines));
        var out = new StringBuilder();
        lines.forEach(each -> out.append(each.text()));
        return new Answer(200, TEXT, out.toString());
    }

    private static boolean follows(Optional<Checkpoint> last, Submission submission, Checkpoint next) {
        if (next.size() == 0 && !next.hasRoot(Hashes.empty())) {
            return false;
        }
        if (submission.old() == 0) {
            return submission.proof().isEmpty(); // everything grows out of nothing
        }
        return Verifier.consistency(submission.old(), next.size(), last.orElseThrow().root(), next.root(), submission.proof());
    }

    /** The last checkpoint cosigned here of the log whose origin has this SHA-256. @param hash 64 hex digits */
    public Answer checkpoint(String hash) {
        return folder.seenByHash(hash).map(each -> new Answer(200, TEXT, each.whole())).orElseGet(() -> Answer.of(404, "nothing was cosigned of such a log"));
    }

    /** What a person sees who opens the address of the witness: whose it is, by its keys. */
    public Answer greeting() {
        var out = new StringBuilder("A witness of Yicai logs, c2sp.org/tlog-witness.\n");
        keys.forEach(each -> out.append(each.verifier().text()).append('\n'));
        return new Answer(200, TEXT, out.toString());
    }

    static byte[] bytes(Answer answer) {
        return answer.body().getBytes(StandardCharsets.UTF_8);
    }
}
