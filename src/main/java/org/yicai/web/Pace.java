package org.yicai.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * How fast one source may send forms that anybody may send. A device has a small bucket; an address, behind which a
 * whole community may stand, a wide one that only slows down. Nobody is shut out: the bucket fills again while one reads the page.
 */
@Component
public class Pace {

    private final Allowances allowances;
    private final Visit visit;
    private final Rate device;
    private final Rate staff;
    private final Rate address;

    // five are the rates of the configuration: yicai.pace.device=5/60 means five at once and sixty an hour
    Pace(Allowances allowances, Visit visit, @Value("${yicai.pace.device:5/60}") String device, @Value("${yicai.pace.staff:60/600}") String staff,
            @Value("${yicai.pace.address:120/720}") String address) {
        this.allowances = allowances;
        this.visit = visit;
        this.device = Rate.of(device);
        this.staff = Rate.of(staff);
        this.address = Rate.of(address);
    }

    private record Rate(int most, int perHour) {

        static Rate of(String told) {
            var parts = told.strip().split("/");
            if (parts.length != 2 || !parts[0].matches("[1-9]\\d{0,6}") || !parts[1].matches("[1-9]\\d{0,6}")) {
                throw new IllegalArgumentException("a pace must look like 5/60, not " + told);
            }
            return new Rate(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }
    }

    /**
     * Takes one form out of the buckets of who sends it: of the device, which is the session or the visitor's cookie that
     * the form's token is bound to, and of the address.
     *
     * @param what of which kind the forms are that are counted together
     * @param forOthers whether somebody known sends them for other people, one after another
     * @return null when it may go on, else how long it has to wait; the reply says so, too (RFC 9110 section 10.2.3)
     */
    public @Nullable Duration take(String what, boolean forOthers, HttpServletRequest request, HttpServletResponse response) {
        var counted = "yicai.pace " + what;
        if (request.getAttribute(counted) != null) {
            return null; // the form is handled once more
        }
        var own = forOthers ? staff : device;
        var wait = allowances.take(what + " device " + visit.owner(request, response), own.most, own.perHour);
        if (wait == null && !forOthers) {
            wait = allowances.take(what + " address " + request.getRemoteAddr(), address.most, address.perHour);
        }
        if (wait != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
        } else {
            request.setAttribute(counted, true);
        }
        return wait;
    }
}
