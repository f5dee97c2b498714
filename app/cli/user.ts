import { Command } from 'commander';
import { operator, type Person } from '~/accounts/actor';
import { changeRole } from '~/accounts/change-role.server';
import { createAccount } from '~/accounts/create-account.server';
import { disableAccount } from '~/accounts/disable-account.server';
import { emailSchema } from '~/accounts/email-address';
import { enableAccount } from '~/accounts/enable-account.server';
import { resetAccount } from '~/accounts/reset-account.server';
import { lineSchema, NAME_LENGTH } from '~/accounts/schema';
import { inTransaction, type Tx } from '~/platform/db.server';
import { BadInput } from '~/platform/errors';
import { addressOfServer } from '~/platform/postgres/open-database.server';
import { addModerator } from '~/spaces/add-moderator.server';
import { removeModerator } from '~/spaces/remove-moderator.server';
import { withDatabase } from './with-database';

const ROLES = ['participant', 'secretariat'] as const satisfies Person['role'][];

export function userCommand(): Command {
  const command = new Command('user').description(
    'Make accounts, give and take their roles, let people in again.',
  );
  command
    .command('create')
    .argument('<email>', 'address of its owner')
    .requiredOption('--name <name>', 'as readers will see it')
    .option('--role <role>', `one of ${ROLES.join(', ')}`, 'participant')
    .description(
      'Make an account and print, as JSON, the link by which its owner chooses a password (once, within three days).',
    )
    .action(create);
  command
    .command('reset')
    .argument('<email>', 'address of the account')
    .option(
      '--second-factor',
      'take away its second factor too, for an owner who lost phone and recovery codes',
    )
    .description(
      'End its sessions and print, as JSON, a link to choose a new password (once, within three days).',
    )
    .action(reset);
  command
    .command('role')
    .argument('<email>', 'address of the account')
    .argument('[role]', `one of ${ROLES.join(', ')}`)
    .option('--moderates <slug>', 'make it a moderator of this space')
    .option('--end-moderating <slug>', 'take that role away')
    .description('Give or take roles.')
    .action(role);
  command
    .command('disable')
    .argument('<email>')
    .description('Shut an account out, everywhere and at once; what it wrote stays.')
    .action(disable);
  command
    .command('enable')
    .argument('<email>')
    .description('Let a disabled account in again.')
    .action(enable);
  return command;
}

async function create(email: string, options: { name: string; role: string }): Promise<void> {
  const address = emailOf(email);
  const name = lineSchema(NAME_LENGTH).safeParse(options.name);
  if (!name.success) throw new BadInput(`A name is one line of at most ${NAME_LENGTH} characters.`);
  const given = roleOf(options.role);
  await printLink((tx, clock) =>
    createAccount(tx, clock, operator, {
      email: address,
      name: name.data,
      role: given,
      language: 'en',
      passwordHash: null,
      hasConsented: false,
    }).then(() => resetAccount(tx, clock, operator, { email: address, secondFactor: false })),
  );
}

const reset = (email: string, options: { secondFactor?: boolean }): Promise<void> =>
  printLink((tx, clock) =>
    resetAccount(tx, clock, operator, { email, secondFactor: options.secondFactor === true }),
  );

async function role(
  email: string,
  wanted: string | undefined,
  options: { moderates?: string; endModerating?: string },
): Promise<void> {
  const { moderates, endModerating } = options;
  if (wanted === undefined && moderates === undefined && endModerating === undefined)
    throw new BadInput(
      `Say which role: ${ROLES.join(' or ')}, --moderates <slug> or --end-moderating <slug>.`,
    );
  const given = wanted === undefined ? undefined : roleOf(wanted);
  await withDatabase(({ clock }) =>
    inTransaction(async (tx) => {
      if (given) await changeRole(tx, clock, operator, { email, role: given });
      if (moderates) await addModerator(tx, clock, operator, { email, space: moderates });
      if (endModerating) await removeModerator(tx, clock, operator, { email, space: endModerating });
    }),
  );
}

const disable = (email: string): Promise<void> =>
  withDatabase(({ clock }) => inTransaction((tx) => disableAccount(tx, clock, operator, { email })));

const enable = (email: string): Promise<void> =>
  withDatabase(({ clock }) => inTransaction((tx) => enableAccount(tx, clock, operator, { email })));

async function printLink(
  issue: (tx: Tx, clock: Parameters<typeof resetAccount>[1]) => Promise<{ secret: string }>,
): Promise<void> {
  const link = await withDatabase(({ env, clock }) =>
    inTransaction(async (tx) => {
      // The server that runs knows its address better than this process, which may have other settings.
      const site = process.env.PUBLIC_URL ? env.publicUrl : (addressOfServer(env.dataDir) ?? env.publicUrl);
      return `${site}/choose-password/${(await issue(tx, clock)).secret}`;
    }),
  );
  process.stdout.write(`${JSON.stringify({ link }, null, 2)}\n`);
}

function emailOf(written: string): string {
  const email = emailSchema.safeParse(written);
  if (!email.success) throw new BadInput(`"${written}" is not an e-mail address.`);
  return email.data;
}

function roleOf(written: string): Person['role'] {
  const found = ROLES.find((one) => one === written);
  if (!found) throw new BadInput(`"${written}" is not a role: ${ROLES.join(' or ')}.`);
  return found;
}
