package org.yicai.ops.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;

/** The pool of the application's own role, opened only when a request really asks something. */
@Configuration
@EnableConfigurationProperties(Databases.Address.class)
class Databases {

    /**
     * Where the database is.
     *
     * @param url JDBC address of the primary
     * @param readUrl JDBC address for read-only transactions; empty: the primary
     */
    @ConfigurationProperties("yicai.db")
    record Address(String url, @DefaultValue("yicai_app") String user, String password, @DefaultValue("") String readUrl, @DefaultValue("16") int connections) {}

    @Bean
    DataSource pool(Address address) {
        return pool(address, address.url());
    }

    @Bean
    @Primary
    DataSource dataSource(@Qualifier("pool") DataSource pool, Address address) {
        var lazy = new LazyConnectionDataSourceProxy(pool);
        if (!address.readUrl().isEmpty()) {
            lazy.setReadOnlyDataSource(pool(address, address.readUrl()));
        }
        return new ScopedDataSource(lazy);
    }

    private static HikariDataSource pool(Address address, String url) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        pool.setMaximumPoolSize(address.connections());
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(10_000);
        pool.addDataSourceProperty("ApplicationName", "yicai");
        // the details of an error quote the row, and a row holds what people said
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return pool;
    }
}
