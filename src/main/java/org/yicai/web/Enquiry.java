package org.yicai.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks many questions in one statement: each keeps its own plain SQL, and the answers come back as one document. So a
 * page that shows nine things about a project still goes to the database once.
 */
@Component
public class Enquiry {

    private final JdbcClient sql;
    private final JsonMapper json = JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

    Enquiry(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The rows of every question, each under its name.
     *
     * @param questions complete select statements by the snake_case name of the answer's list; never from outside
     * @param parameters of all of them; one that a question does not name is left alone
     * @param answer a record of lists, or a map of lists
     */
    public <T> T ask(Map<String, String> questions, Map<String, ?> parameters, TypeReference<T> answer) {
        var columns = questions.entrySet().stream()
                .map(each -> "(select coalesce(json_agg(r), '[]') from (" + each.getValue() + ") r) as \"" + each.getKey() + "\"")
                .collect(Collectors.joining(", "));
        var document = sql.sql("select row_to_json(d) from (select " + columns + ") d").params(parameters).query(String.class).single();
        return json.readValue(document, answer);
    }
}
