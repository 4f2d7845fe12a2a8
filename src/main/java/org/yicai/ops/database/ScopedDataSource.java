package org.yicai.ops.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionProxy;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.yicai.kernel.Scope;

/**
 * Tells PostgreSQL, before the first statement of each transaction, which subdistricts the work may see. The setting
 * is local to the transaction, so a pooler between us and the server may change the connection after it.
 * SQL outside a transaction is refused: it would silently see nothing.
 */
final class ScopedDataSource extends DelegatingDataSource {

    ScopedDataSource(DataSource target) {
        super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var target = obtainTargetDataSource().getConnection();
        var told = new boolean[1];
        return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {ConnectionProxy.class}, (proxy, method, args) -> {
            try {
                switch (method.getName()) {
                    case "prepareStatement", "createStatement", "prepareCall" -> {
                        if (!told[0]) {
                            told[0] = true;
                            tell(target);
                        }
                    }
                    // a statement names the driver's own connection: Spring must see that it is this one
                    case "getTargetConnection" -> {
                        return target;
                    }
                    case "commit", "rollback" -> told[0] = told[0] && args != null;
                    default -> {
                        // nothing to do with the scope
                    }
                }
                return method.invoke(target, args);
            } catch (InvocationTargetException failed) {
                throw failed.getTargetException();
            }
        });
    }

    private static void tell(Connection connection) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new IllegalStateException("SQL outside a transaction");
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('yicai.subdistricts', '" + Scope.current().setting() + "', true)");
        }
    }
}
