package org.yicai.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** Writes a calendar as programmes read it (RFC 5545): lines of at most 75 octets, times in UTC. */
public final class Ics {

    private static final int LONGEST = 75;
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private final StringBuilder lines = new StringBuilder();

    /** @param name as the programme shows it */
    public Ics(String name) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Yicai//Activities//ZH");
        line("CALSCALE:GREGORIAN");
        line("METHOD:PUBLISH");
        text("X-WR-CALNAME", name);
        line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
    }

    /** How sure an event is; it comes after what was said before. */
    public enum Status {
        TENTATIVE,
        CONFIRMED,
        CANCELLED
    }

    /**
     * One event.
     *
     * @param id stays the same when the event changes
     * @param address of its page
     */
    public Ics event(UUID id, Instant starts, Instant ends, String summary, String location, String description, String address, Status status, Instant now) {
        line("BEGIN:VEVENT");
        line("UID:" + id + "@yicai");
        line("DTSTAMP:" + UTC.format(now));
        line("DTSTART:" + UTC.format(starts));
        line("DTEND:" + UTC.format(ends));
        text("SUMMARY", summary);
        text("LOCATION", location);
        text("DESCRIPTION", description);
        line("URL:" + address);
        line("STATUS:" + status);
        line("SEQUENCE:" + status.ordinal());
        line("END:VEVENT");
        return this;
    }

    public byte[] bytes() {
        return (lines + "END:VCALENDAR\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private void text(String name, String words) {
        line(name + ":" + words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r", "").replace("\n", "\\n"));
    }

    /** Never within a character: a programme that puts bytes together would see none, but not all of them do. */
    private void line(String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            var character = Character.toString(content.codePointAt(i));
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST) {
                lines.append("\r\n ");
                octets = 1;
            }
            lines.append(character);
            octets += size;
            i += character.length();
        }
        lines.append("\r\n");
    }
}
