// npm install @nestjs/common @nestjs/core @nestjs/platform-express nestjs-pino pino-http pino @scrubjay/pino
// npx tsc && node dist/main.js
import 'reflect-metadata';
import { BadRequestException, Body, Controller, Injectable, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { InjectPinoLogger, Logger, LoggerModule, type PinoLogger } from 'nestjs-pino';
import pino from 'pino';

interface Login {
  email: string;
  card?: string;
}

@Injectable()
@Controller()
class LoginController {
  constructor(@InjectPinoLogger(LoginController.name) private readonly logger: PinoLogger) {}

  @Post('login')
  login(@Body() { email, card }: Login): void {
    this.logger.info({ user: { email } }, `pays with ${card}`);
    if (!card) throw new BadRequestException(`no card is known of ${email}`);
  }
}

// One for requests and for all else: from options nestjs-pino makes two, each with a worker thread, and lines out of order.
const logger = pino({ transport: { target: '@scrubjay/pino' } });

@Module({
  imports: [LoggerModule.forRoot({ pinoHttp: { logger } })],
  controllers: [LoginController],
})
class AppModule {}

async function main(): Promise<void> {
  const app = await NestFactory.create(AppModule, { bufferLogs: true });
  app.useLogger(app.get(Logger));
  // Not enableShutdownHooks(): there the signal ends the process, with lines still on their way.
  process.once('SIGTERM', () => void app.close());
  await app.listen(Number(process.env.PORT ?? 3000));
}

void main();
