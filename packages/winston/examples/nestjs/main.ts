// npm install @nestjs/common @nestjs/core @nestjs/platform-express winston @scrubjay/winston
// npx tsc && node dist/main.js
import 'reflect-metadata';
import { Body, Controller, Injectable, Logger, type LoggerService, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ScrubTransport } from '@scrubjay/winston';
import winston from 'winston';

const root = winston.createLogger({
  level: 'debug',
  format: winston.format.json(),
  transports: new ScrubTransport(),
});

/** What Nest logs itself, and what is logged through its Logger: the context comes last, and a message may be an Error. */
const at =
  (level: string) =>
  (message: unknown, ...rest: unknown[]) =>
    root.log(level, message instanceof Error ? `${message.stack}` : `${message}`, { context: rest.at(-1) });
const logger: LoggerService = { log: at('info'), warn: at('warn'), error: at('error'), debug: at('debug') };

interface Login {
  email: string;
  card?: string;
}

@Injectable()
@Controller()
class LoginController {
  private readonly logger = new Logger(LoginController.name);

  @Post('login')
  login(@Body() { email, card }: Login): void {
    this.logger.log(`${email} pays with ${card}`);
    if (!card) throw new Error(`no card is known of ${email}`);
  }
}

@Module({ controllers: [LoginController] })
class AppModule {}

async function main(): Promise<void> {
  const app = await NestFactory.create(AppModule, { logger });
  process.once('SIGTERM', () => void app.close());
  await app.listen(Number(process.env.PORT ?? 3000));
}

void main();
