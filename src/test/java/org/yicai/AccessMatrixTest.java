package org.yicai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yicai.ops.demo.Visitor;

/**
 * Every address × every role × {own subdistrict, the other one, nobody}, against src/test/resources/access.txt.
 * An address without a row fails; a row without an address fails; a check that is taken away turns a 403 into something else.
 */
class AccessMatrixTest extends TownTest {

    /** One person for each role of 东四街道, and its mirror in 朝阳门街道. */
    private static final Map<String, String> OWN = new LinkedHashMap<>();
    private static final Map<String, String> OTHER = Map.of(
            "OFFICIAL", "罗强", "WORKER", "梁雨", "CONTRACTOR", "谢芳", "LEADER", "唐宁", "VOLUNTEER", "邓伟", "ADMINISTRATOR", "韩冰", "COUNCIL", "梁雨");

    /** What somebody is besides the role the person stands for here. */
    private static final Map<String, Set<String>> ALSO = Map.of("COUNCIL", Set.of("VOLUNTEER"), "CONVENER", Set.of("COUNCIL"), "ACCEPTOR", Set.of("OFFICIAL"));

    static {
        OWN.put("ADMINISTRATOR", "陈志远");
        OWN.put("OFFICIAL", "李建国");
        OWN.put("ACCEPTOR", "周敏");
        OWN.put("WORKER", "王芳");
        OWN.put("CONVENER", "陈静");
        OWN.put("COUNCIL", "宋德福");
        OWN.put("CONTRACTOR", "何伟");
        OWN.put("LEADER", "王淑琴");
        OWN.put("VOLUNTEER", "孔令");
        OWN.put("AUDITOR", "沈明");
        OWN.put("RESIDENT", "石叔");
    }

    @BeforeAll
    void photographs() {
        Photographs.shown(this, port);
    }

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private final Map<String, Visitor> people = new HashMap<>();

    private Visitor person(String name) {
        return people.computeIfAbsent(name, this::as);
    }

    /** "GET /path" → the roles that may; "all": nobody needs to sign in; "signed": any account. */
    private static Map<String, Set<String>> matrix() throws IOException {
        try (var in = AccessMatrixTest.class.getResourceAsStream("/access.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.trim().split("\\s+"))
                    .collect(Collectors.toMap(words -> words[0] + " " + words[1], words -> Set.of(java.util.Arrays.copyOfRange(words, 2, words.length))));
        }
    }

    /** The folder of published logs is shared by all clones. */
    @BeforeAll
    void theFilesAreThisTowns() {
        sequencer.catchUp();
    }

    @Test
    void every_address_has_a_row_and_every_row_an_address() throws IOException {
        var routes = Routes.of(mapping).stream().map(Routes.Route::toString).collect(Collectors.toSet());
        assertThat(routes).hasSizeGreaterThan(50);
        assertThat(matrix().keySet()).containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void nobody_gets_where_only_somebody_may() throws IOException {
        var matrix = matrix();
        var wrong = new ArrayList<String>();
        for (var route : Routes.of(mapping)) {
            var status = status(visitor(), route);
            var open = matrix.getOrDefault(route.toString(), Set.of()).contains("all");
            var refused = status == 302 || status == 403;
            if (open == refused) {
                wrong.add(route + " answers nobody with " + status);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void each_role_gets_where_it_may_and_nowhere_else() throws IOException {
        var matrix = matrix();
        var wrong = new ArrayList<String>();
        for (var route : Routes.of(mapping)) {
            if (route.pattern().equals("/sign-out")) {
                continue;
            }
            var allowed = matrix.getOrDefault(route.toString(), Set.of());
            for (var role : OWN.entrySet()) {
                var may = allowed.contains("all") || allowed.contains("signed") || allowed.contains(role.getKey()) || ALSO.getOrDefault(role.getKey(), Set.of()).stream().anyMatch(allowed::contains);
                var status = status(person(role.getValue()), route);
                if (role.getKey().equals("CONVENER") && allowed.contains("WORKER")) {
                    continue; // she is a community worker too, of another community than the examples
                }
                if (may && (status == 403 || status == 404 || status >= 500) || !may && status != 403 && status != 404) {
                    wrong.add(route + " answers " + role.getKey() + " with " + status + (may ? " though it may" : " though it may not"));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobody_of_the_other_subdistrict_reaches_a_thing_of_this_one() throws IOException {
        var matrix = matrix();
        var wrong = new ArrayList<String>();
        for (var route : Routes.of(mapping)) {
            var allowed = matrix.getOrDefault(route.toString(), Set.of());
            if (!route.pattern().contains("{") || allowed.contains("all")) {
                continue;
            }
            for (var role : OTHER.entrySet()) {
                var status = status(person(role.getValue()), route);
                if (status != 404 && status != 403) {
                    wrong.add(route + " answers " + role.getKey() + " of the other subdistrict with " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A POST is sent with a valid token and nothing else: whoever may do it hears what is missing. */
    private int status(Visitor visitor, Routes.Route route) {
        var address = Routes.address(route, truth());
        return route.method().equals("GET") ? visitor.get(address).status() : visitor.send("/sign-in", address, Map.of()).status();
    }

    @Test
    void the_examples_are_things_of_this_subdistrict() {
        assertThat(List.of("李建国", "王淑琴")).allSatisfy(name -> assertThat(person(name).get("/work").status()).isEqualTo(200));
    }
}
